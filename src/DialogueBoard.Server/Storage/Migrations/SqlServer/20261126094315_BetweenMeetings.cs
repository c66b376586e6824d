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
                name: "Language",
                table: "WaitingActs",
                type: "varchar(16)",
                unicode: false,
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WorksAt",
                table: "WaitingActs",
                type: "nvarchar(max)",
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
                name: "WorksAt",
                table: "Participants",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "WorksAtUntil",
                table: "Participants",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "HeldWords",
                type: "varchar(16)",
                unicode: false,
                maxLength: 16,
                nullable: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_Sides_OwnedBy",
                table: "Sides",
                column: "OwnedBy");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Sides_OwnedBy",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "WaitingActs");

            migrationBuilder.DropColumn(
                name: "WorksAt",
                table: "WaitingActs");

            migrationBuilder.DropColumn(
                name: "OwnedBy",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "OwnerName",
                table: "Sides");

            migrationBuilder.DropColumn(
                name: "WorksAt",
                table: "Participants");

            migrationBuilder.DropColumn(
                name: "WorksAtUntil",
                table: "Participants");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "HeldWords");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "Contributions");

            migrationBuilder.DropColumn(
                name: "Speaking_Confirmed",
                table: "Contributions");
        }
    }
}
