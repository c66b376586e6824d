namespace DialogueBoard.Load.Deliveries;

/// <summary>What became of each act at the one who sent it. Each act has one writer; read it when they are done.</summary>
internal sealed class ActLog(int acts)
{
    private readonly long[] _due = new long[acts];
    private readonly long[] _sent = new long[acts];
    private readonly long[] _answered = new long[acts];
    private readonly long[] _version = new long[acts];

    public int Count => _sent.Length;
    public int Receipts => _version.Count(version => version > 0);
    public int Refused => Enumerable.Range(0, Count).Count(act => _answered[act] > 0 && _version[act] == 0);

    /// <summary>Acts that failed or were never answered. They may have happened or not, so nobody is expected to see them.</summary>
    public int Unanswered => _answered.Count(at => at == 0);

    public void Sent(int act, long due, long at) => (_due[act], _sent[act]) = (due, at);

    /// <param name="version">Where it stands in the order of all acts; null where it was refused.</param>
    public void Answered(int act, long at, long? version) => (_answered[act], _version[act]) = (at, version ?? 0);

    public bool HasReceipt(int act) => _version[act] > 0;
    public long SentAt(int act) => _sent[act];
    public long ReceiptAt(int act) => _answered[act];
    public long VersionOf(int act) => _version[act];

    /// <summary>How much later than planned it was sent.</summary>
    public long LateBy(int act) => _sent[act] - _due[act];
}
