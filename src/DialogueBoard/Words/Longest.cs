namespace DialogueBoard.Words;

/// <summary>The most that each field may hold, in Unicode scalar values; for lists, in entries.</summary>
public static class Longest
{
    public const int Text = 4000;
    public const int Name = 60;
    public const int Title = 120;
    public const int Purpose = 600;
    public const int Place = 120;
    public const int When = 200;
    public const int Whom = 120;
    public const int Reason = 500;
    public const int Note = 280;

    /// <summary>A BCP 47 tag.</summary>
    public const int Language = 16;

    /// <summary>A few sentences beside a card.</summary>
    public const int Aside = 1000;

    /// <summary>A free answer to a set question.</summary>
    public const int Answer = 2000;

    public const int LifeEvent = 80;

    /// <summary>What is counted, or what the end of a scale means.</summary>
    public const int Unit = 40;

    /// <summary>Themes on a board's list.</summary>
    public const int Themes = 60;

    /// <summary>Stages of a plan, questions of a consultation, options of a question.</summary>
    public const int Rows = 20;

    /// <summary>Entries on a board's list of life events.</summary>
    public const int LifeEvents = 60;

    /// <summary>Names in one list, such as those who hold a promise.</summary>
    public const int Names = 10;
    public const int About = 20;
    public const int Moves = 500;

    /// <summary>How far from the middle of the picture a card may lie, in board units.</summary>
    public const double Reach = 1_000_000;
}
