namespace DialogueBoard.Server.KeepPosted;

/// <summary>The addresses that stand in mails. Keys stand after the question mark, which no log of ours writes down.</summary>
public sealed class PostedLinks(MailSettings settings, PostedKeys keys)
{
    public const string SettingsPath = "/posted";
    public const string ConfirmPath = "/posted/confirm";
    public const string StopPath = "/posted/stop";

    /// <summary>The site's first page.</summary>
    public Uri Home => settings.PublicAddress ?? new("http://localhost:5000/");

    public Uri Board(string code) => At($"/b/{code}");

    public Uri Card(string code, Guid id) => At($"/b/{code}/c/{id}");

    /// <summary>What waits for those who look after the board.</summary>
    public Uri Stewards(string code) => At($"/b/{code}/queue");

    public Uri Confirm(Subscriber subscriber, Guid followId) => At($"{ConfirmPath}?key={keys.Confirm(subscriber, followId)}");

    public Uri Settings(Subscriber subscriber) => At($"{SettingsPath}?key={keys.Settings(subscriber)}");

    public Uri Stop(Subscriber subscriber) => At($"{StopPath}?key={keys.Stop(subscriber)}");

    // A site may live below a path of its host.
    private Uri At(string path) => new(Home.AbsoluteUri.TrimEnd('/') + path);
}
