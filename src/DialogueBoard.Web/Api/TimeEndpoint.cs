namespace DialogueBoard.Web.Api;

/// <summary>The server's time, for devices whose own clock is wrong.</summary>
internal static class TimeEndpoint
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/time", Tell)
        .WithTags("Time")
        .WithSummary("The server's time")
        .Produces<TimeAnswer>();

    private static IResult Tell(HttpContext context, TimeProvider time)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Ok(new TimeAnswer(time.GetUtcNow().UtcDateTime));
    }
}

/// <param name="Now">UTC.</param>
internal sealed record TimeAnswer(DateTime Now);
