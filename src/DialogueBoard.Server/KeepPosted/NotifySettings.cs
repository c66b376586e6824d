namespace DialogueBoard.Server.KeepPosted;

/// <summary>The section "Mail:Notify". The template's subject is ((subject)), its body ((body)).</summary>
public sealed class NotifySettings
{
    public string? ApiKey { get; set; }
    public string? TemplateId { get; set; }

    /// <summary>Another address of the service, for trying out.</summary>
    public Uri? Address { get; set; }
}
