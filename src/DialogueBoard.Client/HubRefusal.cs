using Microsoft.AspNetCore.SignalR;

namespace DialogueBoard.Client;

/// <summary>Finds the refusal in an error that ended a call: the hub's own words are a code, a colon and a sentence.</summary>
internal static class HubRefusal
{
    // SignalR puts this before the words of an error that the hub meant to be read.
    private const string BeforeItsWords = "HubException: ";

    /// <summary>Null where the server failed, rather than refused.</summary>
    public static Refused? In(Exception failure)
    {
        if (failure is not HubException || failure.Message.IndexOf(BeforeItsWords, StringComparison.Ordinal) is not (>= 0 and var at))
        {
            return null;
        }

        var words = failure.Message[(at + BeforeItsWords.Length)..];
        return words.IndexOf(": ", StringComparison.Ordinal) is > 0 and var end ? new(words[..end], words[(end + 2)..]) : null;
    }
}
