#include <filesystem>
#include <thread>

#include <gtest/gtest.h>

#include <martlet/base/temporary_folder.hpp>
#include <martlet/sqlite/database.hpp>

namespace martlet::sqlite {
namespace {

class Migrations : public ::testing::Test {
 protected:
  Result<Database> open(std::vector<std::string> migrations) {
    return Database::open({.file = folder_ / "a.sqlite", .migrations = std::move(migrations)});
  }
  std::string file() const { return (folder_ / "a.sqlite").string(); }
  TemporaryFolder folder_;
};

const std::string first = "CREATE TABLE a (id INTEGER PRIMARY KEY, name TEXT NOT NULL)";
const std::string second = "ALTER TABLE a ADD COLUMN age INTEGER";

TEST_F(Migrations, are_each_applied_once) {
  ASSERT_TRUE(open({first}));
  ASSERT_TRUE(open({first}));
  Database database = open({first, second}).value();
  database.run("INSERT INTO a (name, age) VALUES ('Ada', 36)");
  EXPECT_EQ(database.one<std::int64_t>("PRAGMA user_version"), 2);
}

TEST_F(Migrations, change_nothing_if_one_fails) {
  ASSERT_TRUE(open({first}));
  const Result<Database> opened = open({first, second, "CREATE TABLE b (id); CREATE TABEL c (id)"});
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, Code::malformed);
  EXPECT_EQ(opened.error().what, "migration 3 of the database " + file() +
                                     " failed: SQLite: near \"TABEL\": syntax error, in: CREATE TABLE b (id); CREATE TABEL c (id)");
  Database database = open({first}).value();
  EXPECT_EQ(database.one<std::int64_t>("PRAGMA user_version"), 1);
  EXPECT_EQ(database.one<std::int64_t>("SELECT count(*) FROM sqlite_schema WHERE name = 'b'"), 0);
}

TEST_F(Migrations, refuse_the_database_of_a_newer_program) {
  ASSERT_TRUE(open({first, second}));
  const Result<Database> opened = open({first});
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, Code::unsupported);
  EXPECT_EQ(
      to_text(opened.error()),
      "the database " + file() +
          " has version 2, but this program supports only versions up to 1; start the version of the program that wrote the database, or "
          "a newer one");
}

TEST_F(Migrations, of_a_database_opened_when_used_are_checked_at_once) {
  ASSERT_TRUE(open({first, second}));
  EXPECT_FALSE(Database::open({.file = file(), .migrations = {first}, .opening = Opening::when_used}));
  const Result<Database> broken = Database::open({.file = file(), .migrations = {first, second, "CREATE"}, .opening = Opening::when_used});
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.error().code, Code::malformed);
}

TEST_F(Migrations, of_an_up_to_date_database_opened_when_used_leave_it_closed) {
  ASSERT_TRUE(open({first}));
  Database database = Database::open({.file = file(), .migrations = {first}, .opening = Opening::when_used}).value();
  EXPECT_FALSE(std::filesystem::exists(file() + "-wal"));
  database.run("INSERT INTO a (name) VALUES ('Ada')");
  EXPECT_TRUE(std::filesystem::exists(file() + "-wal"));
}

TEST_F(Migrations, are_not_required_for_a_database_of_any_version) {
  ASSERT_TRUE(open({first, second}));
  EXPECT_EQ(open({}).value().one<std::int64_t>("PRAGMA user_version"), 2);
}

TEST_F(Migrations, can_rebuild_a_table_that_others_refer_to) {
  const std::string referring = first + "; CREATE TABLE b (a REFERENCES a); INSERT INTO a VALUES (1, 'Ada'); INSERT INTO b VALUES (1)";
  ASSERT_TRUE(open({referring}));
  Database database = open({referring,
                            "CREATE TABLE new_a (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO new_a SELECT * FROM a; DROP TABLE a; "
                            "ALTER TABLE new_a RENAME TO a"})
                          .value();
  EXPECT_FALSE(database.try_run("INSERT INTO b VALUES (2)"));  // enforced again
}

TEST_F(Migrations, must_not_leave_a_dangling_foreign_key) {
  const std::string referring = first + "; CREATE TABLE b (a REFERENCES a)";
  const Result<Database> opened = open({referring, "INSERT INTO b VALUES (5)"});
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().what, "migration 2 of the database " + file() + " failed: b refers to a missing row of a");
}

TEST_F(Migrations, are_applied_once_if_several_programs_start_at_the_same_time) {
  std::vector<std::thread> programs;
  for (int i = 0; i < 8; ++i) {
    programs.emplace_back([&] {
      const Result<Database> opened = open({first, "INSERT INTO a (name) VALUES ('Ada')"});
      EXPECT_TRUE(opened) << to_text(opened.error());
    });
  }
  for (std::thread& program : programs) program.join();
  EXPECT_EQ(open({}).value().one<std::int64_t>("SELECT count(*) FROM a"), 1);
}

}  // namespace
}  // namespace martlet::sqlite
