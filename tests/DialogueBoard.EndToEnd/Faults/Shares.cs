using System.Globalization;

namespace DialogueBoard.EndToEnd.Faults;

/// <summary>Many times taken, in milliseconds, by the share that was no longer.</summary>
internal sealed class Shares(IEnumerable<double> milliseconds)
{
    private readonly double[] _ordered = [.. milliseconds.Order()];

    public int Count => _ordered.Length;

    public double P50 => At(0.5);

    public double P99 => At(0.99);

    public double Longest => At(1);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"p50 {P50:F0}, p99 {P99:F0}, longest {Longest:F0} ms");

    private double At(double share) => _ordered.Length == 0
        ? throw new InvalidOperationException("Nothing was measured.")
        : _ordered[(int)Math.Ceiling((_ordered.Length - 1) * share)];
}
