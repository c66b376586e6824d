using DialogueBoard.Sessions;
using Xunit;
using static DialogueBoard.Tests.SmallBoard;

namespace DialogueBoard.Tests.Sessions;

/// <summary>What a session can be planned from.</summary>
public sealed class SessionTemplatesTests
{
    [Fact, Rule("N41")]
    public void Every_template_with_words_is_a_plan_that_the_board_takes_as_it_stands_and_the_blank_one_asks_for_words()
    {
        Assert.Equal(SessionTemplates.Blank, SessionTemplates.Names[^1]);
        foreach (var template in SessionTemplates.Names.Select(name => SessionTemplates.Find(name)!))
        {
            var decision = Begun().Decide(Sue, new PlanSession { Id = IdOf("planned"), Purpose = template.Purpose, Rounds = template.Rounds, HoursBeforePublic = SessionTemplates.HoursBeforePublic });
            Assert.Equal(template.Name == SessionTemplates.Blank, decision.Refusal is not null);
        }

        Assert.Null(SessionTemplates.Find("no such"));
        Assert.Null(SessionTemplates.Find(null));
    }
}
