namespace DialogueBoard.Web.Reach;

/// <summary>What a table of figures is told apart by.</summary>
public enum ReachColumn
{
    Channel,
    Where,
    For,
    Footing,
}
