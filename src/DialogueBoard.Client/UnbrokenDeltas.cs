using System.Runtime.CompilerServices;
using DialogueBoard.Feed;

namespace DialogueBoard.Client;

/// <summary>
/// Turns streams that break off into one that never ends, shows every change once and in order, and resumes from its own
/// cursor. A delta that does not begin exactly there, or is of another epoch, is not shown: the stream is asked for again.
/// </summary>
/// <param name="open">Opens one stream after a cursor. It may end or fail at any time.</param>
/// <param name="mayPass">Whether trying again after this failure may help.</param>
internal sealed class UnbrokenDeltas(
    Func<Cursor, CancellationToken, IAsyncEnumerable<Delta>> open,
    Func<Exception, bool> mayPass,
    TimeProvider time)
{
    public async IAsyncEnumerable<Delta> AfterAsync(Cursor cursor, [EnumeratorCancellation] CancellationToken cancel)
    {
        var pauses = new Pauses(time);
        var asked = cursor;
        while (true)
        {
            await pauses.NextAsync(cancel).ConfigureAwait(false);
            var misfit = false;
            var stream = open(asked, cancel).GetAsyncEnumerator(cancel);
            await using (stream.ConfigureAwait(false))
            {
                while (await NextOf.OrNullAsync(stream, mayPass, cancel).ConfigureAwait(false) is { } delta)
                {
                    if (!Fits(delta, cursor))
                    {
                        misfit = true;
                        break;
                    }

                    pauses.Forget();
                    if (delta.Full || delta.To > delta.From)
                    {
                        cursor = asked = Cursor.Of(delta);
                        yield return delta;
                    }
                }
            }

            // What does not fit even when asked for from here calls for the whole board.
            asked = misfit && asked == cursor ? Cursor.Start : cursor;
        }
    }

    private static bool Fits(Delta delta, Cursor cursor) =>
        delta.Full || (delta.From == cursor.After && (cursor.Epoch is null || delta.Epoch == cursor.Epoch));
}
