using System.Globalization;
using DialogueBoard.OurMix;

namespace DialogueBoard.Boards;

/// <summary>A board as stored: what it is called and where it stands. What is on it lives in its records.</summary>
public sealed record Board
{
    public required Guid Id { get; init; }

    /// <summary>The short public name in links; see <see cref="BoardCode"/>.</summary>
    public required string Code { get; init; }

    public required string Title { get; init; }
    public string? Purpose { get; init; }
    public string? Place { get; init; }

    /// <summary>Whether the home page lists it. A board that is not listed can still be entered by its link.</summary>
    public bool Listed { get; init; }

    /// <summary>How many acts have been performed on it; each moves it on by one.</summary>
    public long Version { get; init; }

    /// <summary>Names one unbroken history. Changes when a board is put back from a copy: cursors from before are void.</summary>
    public required string Epoch { get; init; }

    /// <summary>A name for a history that begins now.</summary>
    public static string NewEpoch() => Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);

    /// <summary>Where its dials stood when it was opened; where they stand now is <see cref="BoardView.Mix"/>.</summary>
    public Mix OpenedWith { get; init; } = Mix.AtStart;
    public required DateTime OpenedAt { get; init; }

    /// <summary>SHA-256 of the stewards' key, which itself is stored nowhere.</summary>
    public required string StewardKeyHash { get; init; }
}
