namespace DialogueBoard.Server.Limits;

/// <summary>One live connection's place among those of its device and of its address, until disposed.</summary>
internal sealed class HeldPlace(IDisposable? ofPerson, IDisposable? ofAddress) : IDisposable
{
    public void Dispose()
    {
        ofPerson?.Dispose();
        ofAddress?.Dispose();
    }
}
