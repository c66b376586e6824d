using System.Globalization;
using DialogueBoard.OurMix;

namespace DialogueBoard.Web.OurMix;

/// <summary>The dials as somebody has set them on the form, before they are moved.</summary>
public sealed class MoveFields
{
    /// <summary>The stop of each dial, by the dial's wire name. A form that says nothing of them sets them to nothing.</summary>
    public Dictionary<string, string> To { get; set => field = value ?? []; } = [];

    /// <summary>Where all dials stood when the form was made: <see cref="Stops"/>.</summary>
    public string? From { get; set; }

    /// <summary>Where all dials would stand by what was shown before, if anything was.</summary>
    public string? Seen { get; set; }

    public string? Why { get; set; }

    /// <summary>Which of its buttons was pressed.</summary>
    public string? Step { get; set; }

    /// <summary>A mix as eleven digits.</summary>
    public static string Stops(Mix mix) => string.Concat(Enum.GetValues<Principle>().Select(principle => mix[principle].ToString(CultureInfo.InvariantCulture)));

    /// <summary>
    /// The dials that this person moved: those that differ from where they stood on the form. What somebody else moved meanwhile
    /// is not moved back.
    /// </summary>
    public IReadOnlyList<DialStop> Moves(Mix now) =>
    [
        .. from principle in Enum.GetValues<Principle>()
           let to = StopOf(To.GetValueOrDefault(new DialName(principle).WireName))
           where to is not null && to != StopOf(From?.ElementAtOrDefault((int)principle).ToString()) && to != now[principle]
           select new DialStop(principle, to.Value),
    ];

    /// <summary>A stop as it came with a form; null for anything else.</summary>
    public static int? StopOf(string? sent) =>
        int.TryParse(sent, NumberStyles.None, CultureInfo.InvariantCulture, out var stop) && Mix.IsStop(stop) ? stop : null;

    /// <summary>The dials to which a form gave a stop.</summary>
    public static IReadOnlyList<DialStop> Named(IReadOnlyDictionary<string, string> to) =>
    [
        .. from principle in Enum.GetValues<Principle>()
           let stop = StopOf(to.GetValueOrDefault(new DialName(principle).WireName))
           where stop is not null
           select new DialStop(principle, stop.Value),
    ];
}
