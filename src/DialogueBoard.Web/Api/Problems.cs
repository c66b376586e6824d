using DialogueBoard.Acts;
using Microsoft.AspNetCore.Mvc;

namespace DialogueBoard.Web.Api;

/// <summary>Every error as RFC 9457 problem details with a stable code and a sentence a citizen understands.</summary>
internal static class Problems
{
    /// <summary>A refusal as an HTTP answer.</summary>
    public static IResult Of(Refusal refusal) => new ProblemAnswer(refusal, StatusOf(refusal.Code));

    /// <summary>Gives the framework's own errors a code and a sentence too.</summary>
    public static void Customize(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        if (!problem.Extensions.ContainsKey("code"))
        {
            Fill(problem, Refusal.Because(CodeOf(context.HttpContext.Response.StatusCode), "request"));
        }

        problem.Extensions.Remove("traceId");
    }

    private static void Fill(ProblemDetails problem, Refusal refusal)
    {
        problem.Type = "about:blank";
        problem.Detail = refusal.Detail;
        problem.Extensions["code"] = refusal.Code;
    }

    /// <summary>The HTTP status of a refusal.</summary>
    public static int StatusOf(string code) => code switch
    {
        RefusalCode.Malformed or RefusalCode.UnknownAct or RefusalCode.BadCursor or RefusalCode.UnknownStartingMix => StatusCodes.Status400BadRequest,
        RefusalCode.NotJoined => StatusCodes.Status401Unauthorized,
        RefusalCode.OtherSite => StatusCodes.Status403Forbidden,
        RefusalCode.NoSuchBoard or RefusalCode.NoSuchPage => StatusCodes.Status404NotFound,
        RefusalCode.SameIdOtherContent => StatusCodes.Status409Conflict,
        RefusalCode.TooLarge => StatusCodes.Status413PayloadTooLarge,
        RefusalCode.WrongMedia => StatusCodes.Status415UnsupportedMediaType,
        RefusalCode.TooFast or RefusalCode.BoardBusy or RefusalCode.TooManyJoins or RefusalCode.TooManyOpen or RefusalCode.TooManyCodes or RefusalCode.PlaceBusy or RefusalCode.Slowly or RefusalCode.MailBusy => StatusCodes.Status429TooManyRequests,
        RefusalCode.TryAgain => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    /// <summary>Tells programs after how many seconds to try again, where a limit refused.</summary>
    public static void TellWait(HttpResponse response, Refusal refusal)
    {
        if (refusal.RetryAfter is { } wait)
        {
            response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    private static string CodeOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => RefusalCode.NotJoined,
        StatusCodes.Status404NotFound => RefusalCode.NoSuchPage,
        StatusCodes.Status405MethodNotAllowed => RefusalCode.WrongMethod,
        StatusCodes.Status413PayloadTooLarge => RefusalCode.TooLarge,
        StatusCodes.Status415UnsupportedMediaType => RefusalCode.WrongMedia,
        StatusCodes.Status429TooManyRequests => RefusalCode.TooFast,
        >= 500 => RefusalCode.TryAgain,
        _ => RefusalCode.Malformed,
    };

    private sealed class ProblemAnswer(Refusal refusal, int status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            TellWait(httpContext.Response, refusal);

            if (status == StatusCodes.Status401Unauthorized)
            {
                httpContext.Response.Headers.WWWAuthenticate = "Bearer";
            }

            var problem = new ProblemDetails { Status = status };
            Fill(problem, refusal);
            return Results.Problem(problem).ExecuteAsync(httpContext);
        }
    }
}
