using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DialogueBoard.Server.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class BetweenMeetings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "KeyHash",
                table: "WaysBack",
                type: "varchar(64)",
                unicode: false,
                maxLength: 64,
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "SessionId",
                table: "WaitingActs",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "WaitingActs",
                type: "varchar(16)",
                unicode: false,
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "WaitingActs",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Rule",
                table: "WaitingActs",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SaidIn",
                table: "WaitingActs",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "TurnedDownAt",
                table: "WaitingActs",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WorksAt",
                table: "WaitingActs",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AlertHours",
                table: "Sides",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CareLines",
                table: "Sides",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GroundRules",
                table: "Sides",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "KeptMonths",
                table: "Sides",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MostLinks",
                table: "Sides",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "MovedAtVersion",
                table: "Sides",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OwnedBy",
                table: "Sides",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OwnerName",
                table: "Sides",
                type: "nvarchar(240)",
                maxLength: 240,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PostingMode",
                table: "Sides",
                type: "nvarchar(24)",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SlowMinutes",
                table: "Sides",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WhyPosting",
                table: "Sides",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WorksAt",
                table: "Participants",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "WorksAtUntil",
                table: "Participants",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "HiddenIn",
                table: "HeldWords",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "HeldWords",
                type: "varchar(16)",
                unicode: false,
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Rule",
                table: "HeldWords",
                type: "nvarchar(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Entered",
                table: "Contributions",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "Contributions",
                type: "varchar(16)",
                unicode: false,
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Speaking_Confirmed",
                table: "Contributions",
                type: "bit",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "BySteward",
                table: "Changes",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "ForCare",
                table: "Changes",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "Reports",
                columns: table => new
                {
                    BoardId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ContributionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReporterId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Rule = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Words = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SeenToAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reports", x => new { x.BoardId, x.Id });
                    table.ForeignKey(
                        name: "FK_Reports_Boards_BoardId",
                        column: x => x.BoardId,
                        principalTable: "Boards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Subscribers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Address = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    Language = table.Column<string>(type: "varchar(16)", unicode: false, maxLength: 16, nullable: false),
                    Days = table.Column<int>(type: "int", nullable: false),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    NextAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Refusals = table.Column<int>(type: "int", nullable: false),
                    StoppedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Subscribers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Follows",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubscriberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BoardId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    What = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Place = table.Column<string>(type: "nvarchar(240)", maxLength: 240, nullable: true),
                    CardId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ParticipantId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Days = table.Column<int>(type: "int", nullable: false),
                    Language = table.Column<string>(type: "varchar(16)", unicode: false, maxLength: 16, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SeenVersion = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Follows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Follows_Boards_BoardId",
                        column: x => x.BoardId,
                        principalTable: "Boards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Follows_Subscribers_SubscriberId",
                        column: x => x.SubscriberId,
                        principalTable: "Subscribers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OutboxMails",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubscriberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    About = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    BuiltAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    TryAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    Round = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Trouble = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutboxMails", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OutboxMails_Subscribers_SubscriberId",
                        column: x => x.SubscriberId,
                        principalTable: "Subscribers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_WaysBack_KeyHash",
                table: "WaysBack",
                column: "KeyHash");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingActs_BoardId_AuthorId",
                table: "WaitingActs",
                columns: new[] { "BoardId", "AuthorId" });

            migrationBuilder.CreateIndex(
                name: "IX_WaitingActs_TurnedDownAt",
                table: "WaitingActs",
                column: "TurnedDownAt");

            migrationBuilder.CreateIndex(
                name: "IX_Sides_OwnedBy",
                table: "Sides",
                column: "OwnedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Participants_Id",
                table: "Participants",
                column: "Id");

            migrationBuilder.CreateIndex(
                name: "IX_HeldWords_BoardId_HiddenIn",
                table: "HeldWords",
                columns: new[] { "BoardId", "HiddenIn" });

            migrationBuilder.CreateIndex(
                name: "IX_Follows_BoardId_ParticipantId",
                table: "Follows",
                columns: new[] { "BoardId", "ParticipantId" });

            migrationBuilder.CreateIndex(
                name: "IX_Follows_SubscriberId",
                table: "Follows",
                column: "SubscriberId");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMails_BuiltAt",
                table: "OutboxMails",
                column: "BuiltAt");

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMails_State_TryAt",
                table: "OutboxMails",
                columns: new[] { "State", "TryAt" });

            migrationBuilder.CreateIndex(
                name: "IX_OutboxMails_SubscriberId",
                table: "OutboxMails",
                column: "SubscriberId");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_BoardId_ContributionId_ReporterId",
                table: "Reports",
                columns: new[] { "BoardId", "ContributionId", "ReporterId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reports_BoardId_SeenToAt",
                table: "Reports",
                columns: new[] { "BoardId", "SeenToAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Reports_SeenToAt",
                table: "Reports",
                column: "SeenToAt");

            migrationBuilder.CreateIndex(
                name: "IX_Subscribers_NextAt",
                table: "Subscribers",
                column: "NextAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Follows");

            migrationBuilder.DropTable(
                name: "OutboxMails");

            migrationBuilder.DropTable(
                name: "Reports");

            migrationBuilder.DropTable(
                name: "Subscribers");

            migrationBuilder.DropIndex(
                name: "IX_WaysBack_KeyHash",
                table: "WaysBack");

            migrationBuilder.DropIndex(
                name: "IX_WaitingActs_BoardId_AuthorId",
                table: "WaitingActs");

            migrationBuilder.DropIndex(
                name: "IX_WaitingActs_TurnedDownAt",
                table: "WaitingActs");

            migrationBuilder.DropIndex(
                name: "IX_Sides_OwnedBy",
                table: "Sides");

            migrationBuilder.DropIndex(
                name: "IX_Participants_Id",
                table: "Participants");

            migrationBuilder.DropIndex(
                name: "IX_HeldWords_BoardId_HiddenIn",
                table: "HeldWords");

            migrationBuilder.DropColumn(
                name: "KeyHash",
                table: "WaysBack");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "WaitingActs");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "WaitingActs");

            migrationBuilder.DropColumn(
                name: "Rule",
                table: "WaitingActs");

            migrationBuilder.DropColumn(
                name: "SaidIn",
                table: "WaitingActs");

            migrationBuilder.DropColumn(
                name: "TurnedDownAt",
                table: "WaitingActs");

            migrationBuilder.DropColumn(
                name: "WorksAt",
                table: "WaitingActs");

            migrationBuilder.DropColumn(
                name: "AlertHours",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "CareLines",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "GroundRules",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "KeptMonths",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "MostLinks",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "MovedAtVersion",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "OwnedBy",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "OwnerName",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "PostingMode",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "SlowMinutes",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "WhyPosting",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "WorksAt",
                table: "Participants");

            migrationBuilder.DropColumn(
                name: "WorksAtUntil",
                table: "Participants");

            migrationBuilder.DropColumn(
                name: "HiddenIn",
                table: "HeldWords");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "HeldWords");

            migrationBuilder.DropColumn(
                name: "Rule",
                table: "HeldWords");

            migrationBuilder.DropColumn(
                name: "Entered",
                table: "Contributions");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "Contributions");

            migrationBuilder.DropColumn(
                name: "Speaking_Confirmed",
                table: "Contributions");

            migrationBuilder.DropColumn(
                name: "BySteward",
                table: "Changes");

            migrationBuilder.DropColumn(
                name: "ForCare",
                table: "Changes");

            migrationBuilder.AlterColumn<Guid>(
                name: "SessionId",
                table: "WaitingActs",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true);
        }
    }
}
