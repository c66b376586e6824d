using DialogueBoard.Acts;

namespace DialogueBoard.Web.Live;

/// <summary>What one button does on the board: once, however often it is pressed, and why not where the board does not take it.</summary>
internal sealed class OnePress
{
    private Act? _act;

    public bool IsBusy { get; private set; }

    public Refusal? Refusal { get; private set; }

    /// <summary>Performs an act as it was made for this press; false where the board did not take it, or is still at the last one.</summary>
    public async Task<bool> PerformAsync(LiveSeat seat, Act made)
    {
        if (IsBusy)
        {
            return false;
        }

        // Where it is not known whether the board has it, the same act goes again under its id, and so happens once.
        _act = _act is not null && Written(made with { Id = _act.Id }).SequenceEqual(Written(_act)) ? _act : made;
        IsBusy = true;
        try
        {
            Refusal = await seat.PerformAsync(_act);
        }
        finally
        {
            IsBusy = false;
        }

        _act = Refusal?.Code == RefusalCode.TryAgain ? _act : null;
        return Refusal is null;
    }

    // As it goes over the wire: acts hold lists, which are not equal to others of the same words.
    private static ReadOnlySpan<byte> Written(Act act) => ActJson.Canonical(act);
}
