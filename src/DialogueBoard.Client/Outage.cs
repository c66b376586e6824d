using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Http.Connections.Client;
using Microsoft.AspNetCore.SignalR;

namespace DialogueBoard.Client;

/// <summary>Tells failures that may pass by themselves from those that will not.</summary>
internal static class Outage
{
    /// <summary>True for a lost or refused connection and for a server in trouble; cancelling by the caller is for the caller to look at first.</summary>
    public static bool MayPass(Exception failure) => failure switch
    {
        ObjectDisposedException or BoardRefusedException => false,
        HubException when HubRefusal.In(failure) is not null => false,
        HttpRequestException { StatusCode: { } status } => MayPass(status),
        HttpRequestException or WebSocketException or IOException or TimeoutException or OperationCanceledException => true,

        // A connection that is just closing says so in one of these two ways.
        InvalidOperationException or HubException => true,
        // Every way to connect was tried; each tells why it failed.
        TransportFailedException { InnerException: { } why } => MayPass(why),
        AggregateException many => many.InnerExceptions.All(MayPass),
        _ => false,
    };

    public static bool MayPass(HttpStatusCode status) =>
        status is >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests;
}
