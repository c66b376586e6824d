using System.Collections.Concurrent;
using System.Diagnostics;

namespace DialogueBoard.EndToEnd.Faults;

/// <summary>What became of an act as far as its sender knows.</summary>
internal enum Outcome
{
    /// <summary>No answer came: it may be stored or not.</summary>
    Unknown,

    /// <summary>A receipt came.</summary>
    Ok,

    /// <summary>A refusal came.</summary>
    Failed,
}

/// <summary>One act: when it was sent and answered, by <see cref="Stopwatch.GetTimestamp"/>, and what came of it.</summary>
internal sealed record RecordedAct(Guid Id, long SentAt)
{
    public Outcome Outcome { get; init; } = Outcome.Unknown;
    public long AnsweredAt { get; init; }
    public long Version { get; init; }
    public string? Code { get; init; }

    public double Milliseconds => Stopwatch.GetElapsedTime(SentAt, AnsweredAt).TotalMilliseconds;
}

/// <summary>Writes down every act and what came of it. Safe from any thread.</summary>
internal sealed class Recorder
{
    private readonly ConcurrentDictionary<Guid, RecordedAct> _acts = new();

    public IReadOnlyCollection<RecordedAct> Acts => [.. _acts.Values];

    public void Sent(Guid id) => _acts[id] = new(id, Stopwatch.GetTimestamp());

    public void Ok(Guid id, long version) =>
        _acts[id] = _acts[id] with { Outcome = Outcome.Ok, Version = version, AnsweredAt = Stopwatch.GetTimestamp() };

    public void Failed(Guid id, string code) =>
        _acts[id] = _acts[id] with { Outcome = Outcome.Failed, Code = code, AnsweredAt = Stopwatch.GetTimestamp() };
}
