using System.Diagnostics;
using Xunit;

namespace DialogueBoard;

/// <summary>Waits for what nothing tells of. Where it does not come within a minute, or as long as is said, the test fails, and says what was seen last.</summary>
internal static class Until
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <param name="look">Looks once.</param>
    /// <param name="enough">Whether that was what is waited for.</param>
    /// <param name="tell">What was seen, in words.</param>
    /// <param name="within">How long, where a minute is not it.</param>
    /// <returns>What was seen in the end.</returns>
    public static async Task<T> SeenAsync<T>(Func<Task<T>> look, Func<T, bool> enough, Func<T, string> tell, TimeSpan? within = null)
    {
        var patience = within ?? Patience;
        var began = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(Pause);
        while (true)
        {
            var seen = await look();
            if (enough(seen))
            {
                return seen;
            }

            Assert.True(Stopwatch.GetElapsedTime(began) < patience, $"After {patience.TotalSeconds} seconds: {tell(seen)}");
            await timer.WaitForNextTickAsync();
        }
    }
}
