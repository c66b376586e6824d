using DialogueBoard.Server.MyData;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DialogueBoard.Server.KeepPosted;

/// <summary>Adds what keeps people posted by e-mail, from the section "Mail".</summary>
internal static class KeepPostedSetup
{
    public static IServiceCollection AddKeepPosted(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection("Mail").Get<MailSettings>() ?? new();
        if (settings.Wrong() is { } wrong)
        {
            throw new InvalidOperationException(wrong);
        }

        settings.Folder ??= BesideTheDatabase(configuration);
        services.AddSingleton(settings);
        services.AddSingleton<PostedKeys>();
        services.AddSingleton<PostedLinks>();
        services.AddSingleton<Subscriptions>();
        services.AddSingleton<PostedQuestions>();
        services.AddSingleton<IKeepsOfPeople, PostedOfPeople>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<LetterWriter>();
        services.AddSingleton<DigestBuilding>();
        if (!settings.IsOn)
        {
            return services;
        }

        services.AddSingleton<IMailSender>(provider => settings.Sender switch
        {
            MailWay.Smtp => ActivatorUtilities.CreateInstance<SmtpSender>(provider),
            MailWay.Notify => ActivatorUtilities.CreateInstance<NotifySender>(provider),
            _ => ActivatorUtilities.CreateInstance<FolderSender>(provider, settings.Folder),
        });
        services.AddSingleton<Mailboxes>();
        services.AddSingleton<OutboxSending>();
        services.AddSingleton<BounceLooking>();
        services.AddHostedService(provider => provider.GetRequiredService<DigestBuilding>());
        services.AddHostedService(provider => provider.GetRequiredService<OutboxSending>());
        services.AddHostedService(provider => provider.GetRequiredService<BounceLooking>());
        return services;
    }

    private static string BesideTheDatabase(IConfiguration configuration)
    {
        var source = configuration["Storage:Provider"] is null or "Sqlite" ? new SqliteConnectionStringBuilder(configuration.GetConnectionString("Board") ?? "Data Source=data/board.db").DataSource : "data/board.db";
        return Path.Combine(Path.GetDirectoryName(Path.GetFullPath(source)) ?? ".", "mail");
    }
}
