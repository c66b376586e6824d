namespace DialogueBoard.Web.Shell;

/// <summary>
/// Keys that stand in addresses do not come into logs. A hub's key is part of its address, because browsers can send it no other
/// way, and the framework logs addresses whole before anything of ours sees them: those lines are left out. So does its sign-in with
/// organisations at its most talkative, where the address has the provider's code.
/// </summary>
internal static class SecretsInLogs
{
    private static readonly string[] AddressesWhole = ["Microsoft.AspNetCore.Hosting.Diagnostics", "Microsoft.AspNetCore.HttpLogging", "Microsoft.AspNetCore.W3CLogging", "Microsoft.AspNetCore.Authentication.OpenIdConnect"];

    public static void KeepSecretsOut(this ILoggingBuilder logging)
    {
        // After the settings, so that no setting for all loggers brings them back.
        foreach (var logger in AddressesWhole)
        {
            logging.AddFilter(logger, LogLevel.Warning);
        }
    }
}
