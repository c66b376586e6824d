using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DialogueBoard.Server.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DominantHalf : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "AdmittedAt",
                table: "Sides",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AdmittedBy",
                table: "Sides",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "Aim",
                table: "Sides",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AnswersTo",
                table: "Sides",
                type: "TEXT",
                maxLength: 240,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ApprovedAt",
                table: "Sides",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ApprovedBy",
                table: "Sides",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AskedBy",
                table: "Sides",
                type: "TEXT",
                maxLength: 240,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AskedFor",
                table: "Sides",
                type: "TEXT",
                maxLength: 560,
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "Baseline",
                table: "Sides",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Bodies",
                table: "Sides",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Body",
                table: "Sides",
                type: "TEXT",
                maxLength: 240,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Changes",
                table: "Sides",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ClosedAt",
                table: "Sides",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Closes",
                table: "Sides",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ConsultationState",
                table: "Sides",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Dials",
                table: "Sides",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Done",
                table: "Sides",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Dots",
                table: "Sides",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndedAt",
                table: "Sides",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ExperimentId",
                table: "Sides",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ExperimentState",
                table: "Sides",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "From",
                table: "Sides",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HeldBy",
                table: "Sides",
                type: "TEXT",
                maxLength: 240,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Hope",
                table: "Sides",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Learned",
                table: "Sides",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Line",
                table: "Sides",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LookAgainAtMix",
                table: "Sides",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Mandate",
                table: "Sides",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "On",
                table: "Sides",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Opens",
                table: "Sides",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Principle",
                table: "Sides",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Questions",
                table: "Sides",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReachBy",
                table: "Sides",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReportBack",
                table: "Sides",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ReportedAt",
                table: "Sides",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Says",
                table: "Sides",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ShownAfter",
                table: "Sides",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Stages",
                table: "Sides",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "StartedAt",
                table: "Sides",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ThemeId",
                table: "Sides",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ThemeName",
                table: "Sides",
                type: "TEXT",
                maxLength: 240,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "To",
                table: "Sides",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Under",
                table: "Sides",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Unit",
                table: "Sides",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "Value",
                table: "Sides",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Vision",
                table: "Sides",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WhyMember",
                table: "Sides",
                type: "TEXT",
                maxLength: 560,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WhyMoved",
                table: "Sides",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WhyProposed",
                table: "Sides",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Ballots",
                columns: table => new
                {
                    BoardId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OnId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Voter = table.Column<Guid>(type: "TEXT", nullable: false),
                    Said = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ballots", x => new { x.BoardId, x.OnId, x.Voter });
                    table.ForeignKey(
                        name: "FK_Ballots_Boards_BoardId",
                        column: x => x.BoardId,
                        principalTable: "Boards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Ballots");

            migrationBuilder.DropColumn(
                name: "AdmittedAt",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "AdmittedBy",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "Aim",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "AnswersTo",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "ApprovedAt",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "ApprovedBy",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "AskedBy",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "AskedFor",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "Baseline",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "Bodies",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "Body",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "Changes",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "Closes",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "ConsultationState",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "Dials",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "Done",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "Dots",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "EndedAt",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "ExperimentId",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "ExperimentState",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "From",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "HeldBy",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "Hope",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "Learned",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "Line",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "LookAgainAtMix",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "Mandate",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "On",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "Opens",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "Principle",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "Questions",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "ReachBy",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "ReportBack",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "ReportedAt",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "Says",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "ShownAfter",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "Stages",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "StartedAt",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "ThemeId",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "ThemeName",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "To",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "Under",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "Unit",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "Value",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "Vision",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "WhyMember",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "WhyMoved",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "WhyProposed",
                table: "Sides");
        }
    }
}
