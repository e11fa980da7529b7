#include <gtest/gtest.h>

#include <martlet/base/wall_time.hpp>
#include <martlet/schema/schema.hpp>
#include <martlet/sqlite/database.hpp>

namespace martlet::sqlite {

enum class Color : std::uint8_t { red, green };
Schema describe(Type<Color>) { return enumeration<Color>("Color", {{Color::red, "red"}, {Color::green, "green"}}); }

struct Code {
  std::string text;
  friend bool operator==(const Code&, const Code&) = default;
};
Schema describe(Type<Code>) { return wrapped<&Code::text>("Code", value<std::string>().pattern("^[a-z]+$")); }

struct Thing {
  Code code;
  Color color = Color::red;
  std::uint8_t size = 0;
  bool is_new = false;
  double weight = 0;
  std::optional<std::string> note{};
  std::vector<std::string> tags{};
  WallTime made{};
  friend bool operator==(const Thing&, const Thing&) = default;
};
Schema describe(Type<Thing>) {
  return object<Thing>("Thing", field<&Thing::code>("code"), field<&Thing::color>("color"), field<&Thing::size>("size"),
                       field<&Thing::is_new>("is_new"), field<&Thing::weight>("weight"), field<&Thing::note>("note").max(3),
                       field<&Thing::tags>("tags"), field<&Thing::made>("made"));
}

namespace {

Database memory(std::string sql = "CREATE TABLE t (id)") {
  return Database::open({.file = ":memory:", .migrations = {std::move(sql)}}).value();
}

std::string said(const auto& call) {
  try {
    call();
  } catch (const SqlError& error) {
    return error.what();
  }
  return "nothing";
}

const std::string things =
    "CREATE TABLE things (code TEXT PRIMARY KEY, color TEXT CHECK (color <> 'blue'), size INTEGER, is_new INTEGER, weight REAL, "
    "note TEXT, tags TEXT, made TEXT NOT NULL)";
const std::string insert = "INSERT INTO things VALUES (:code, :color, :size, :is_new, :weight, :note, :tags, :made)";

Thing cup() { return {{"cup"}, Color::green, 200, true, 0.5, std::nullopt, {"a", "b"}, from_iso8601("2026-01-31T12:00:00.250Z").value()}; }

TEST(QueryMethods, write_and_read_a_struct_with_its_schema) {
  Database database = memory(things);
  database.run(insert, cup());
  EXPECT_EQ(database.find<Thing>("SELECT * FROM things WHERE code = ?", Code{"cup"}), cup());
  EXPECT_EQ(database.one<std::string>("SELECT color || size || is_new || tags || made FROM things"),
            R"(green2001["a","b"]2026-01-31T12:00:00.250Z)");
  EXPECT_EQ(database.find<Thing>("SELECT * FROM things WHERE code = ?", "mug"), std::nullopt);
}

TEST(QueryMethods, read_what_was_stored_under_older_rules) {
  Database database = memory(things);
  Thing thing = cup();
  thing.note = "longer than three";  // which the field's rule would refuse in a client's input
  database.run(insert, thing);
  EXPECT_EQ(database.all<Thing>("SELECT * FROM things"), std::vector<Thing>{thing});
}

TEST(QueryMethods, bind_each_type_and_read_it_back) {
  Database database = memory();
  EXPECT_EQ(database.one<std::string>("SELECT ?", "text"), "text");
  EXPECT_EQ(database.one<std::string>("SELECT ?", std::string_view()), "");
  EXPECT_EQ(database.one<std::string>("SELECT ?", std::string("a\0b", 3)), std::string("a\0b", 3));
  EXPECT_EQ(database.one<std::int64_t>("SELECT ?", std::numeric_limits<std::int64_t>::min()), std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(database.one<int>("SELECT ?", 7u), 7);
  EXPECT_EQ(database.one<double>("SELECT ?", 0.1), 0.1);
  EXPECT_EQ(database.one<double>("SELECT ?", 3), 3.0);
  EXPECT_EQ(database.one<bool>("SELECT ?", true), true);
  EXPECT_EQ(database.one<Blob>("SELECT ?", Blob{std::string("\0\xff", 2)}), (Blob{std::string("\0\xff", 2)}));
  EXPECT_EQ(database.one<Blob>("SELECT ?", Blob{}), Blob{});
  EXPECT_EQ(database.one<std::optional<Blob>>("SELECT ?", nullptr), std::nullopt);
  EXPECT_EQ(database.one<std::optional<int>>("SELECT ?", std::optional<int>()), std::nullopt);
  EXPECT_EQ(database.one<std::optional<int>>("SELECT ?", std::optional<int>(4)), 4);
  EXPECT_EQ(database.one<Color>("SELECT ?", Color::green), Color::green);
  EXPECT_EQ(database.one<WallTime>("SELECT ?", WallTime(std::chrono::milliseconds(5))), WallTime(std::chrono::milliseconds(5)));
  EXPECT_EQ(database.one<WallTime>("SELECT 5"), WallTime(std::chrono::milliseconds(5)));
  EXPECT_EQ(database.all<std::string>("SELECT value FROM json_each(?)", std::vector<Color>{Color::red, Color::green}),
            (std::vector<std::string>{"red", "green"}));
}

TEST(QueryMethods, read_rows_as_tuples) {
  Database database = memory();
  const auto [number, name, nothing] = database.one<std::tuple<int, std::string, std::optional<Blob>>>("SELECT 1, 'a', NULL");
  EXPECT_EQ(number, 1);
  EXPECT_EQ(name, "a");
  EXPECT_EQ(nothing, std::nullopt);
}

TEST(QueryMethods, report_what_they_changed) {
  Database database = memory("CREATE TABLE a (id INTEGER PRIMARY KEY, n)");
  EXPECT_EQ(database.run("INSERT INTO a (n) VALUES (1), (1), (2)").rows, 3);
  EXPECT_EQ(database.run("INSERT INTO a (n) VALUES (3)").inserted_id, 4);
  EXPECT_EQ(database.run("DELETE FROM a WHERE n = ?", 1).rows, 2);
  EXPECT_EQ(database.one<int>("INSERT INTO a (n) VALUES (5), (6) RETURNING id"), 5);
  EXPECT_EQ(database.one<int>("SELECT count(*) FROM a"), 4);
}

TEST(QueryMethods, distinguish_constraints) {
  Database database =
      memory("CREATE TABLE a (id INTEGER PRIMARY KEY, u UNIQUE, n NOT NULL, c CHECK (c < 9)); INSERT INTO a VALUES (1, 1, 1, 1)");
  const auto broken = [&](std::string_view sql) { return database.try_run(sql).error(); };
  EXPECT_EQ(broken("INSERT INTO a VALUES (1, 2, 2, 2)").constraint, Constraint::unique);
  EXPECT_EQ(broken("INSERT INTO a VALUES (2, 1, 2, 2)").constraint, Constraint::unique);
  EXPECT_EQ(broken("INSERT INTO a VALUES (2, 1, 2, 2)").what, "UNIQUE constraint failed: a.u");
  EXPECT_EQ(broken("INSERT INTO a VALUES (2, 2, NULL, 2)").constraint, Constraint::not_null);
  EXPECT_EQ(broken("INSERT INTO a VALUES (2, 2, 2, 9)").constraint, Constraint::check);
  EXPECT_EQ(database.try_run("INSERT INTO a VALUES (2, 2, 2, 2)").value().inserted_id, 2);
  EXPECT_THROW(database.run("INSERT INTO a VALUES (1, 2, 2, 2)"), ConstraintError);
}

TEST(QueryMethods, name_the_column_that_does_not_fit) {
  Database database = memory();
  EXPECT_EQ(said([&] { database.one<int>("SELECT 'x' AS size"); }), "the column \"size\" must be a number, in: SELECT 'x' AS size");
  EXPECT_EQ(said([&] { database.one<std::uint8_t>("SELECT 256 AS size"); }).substr(0, 17), "the column \"size\"");
  EXPECT_EQ(said([&] { database.one<std::string>("SELECT 7 AS name"); }), "the column \"name\" must be a string, in: SELECT 7 AS name");
  EXPECT_EQ(said([&] { database.one<std::string>("SELECT NULL AS name"); }), "the column \"name\" is NULL, in: SELECT NULL AS name");
  EXPECT_EQ(said([&] { database.one<Code>("SELECT NULL AS name"); }), "the column \"name\" is NULL, in: SELECT NULL AS name");
  EXPECT_EQ(said([&] { database.one<bool>("SELECT 2 AS flag"); }), "the column \"flag\" must be a boolean, in: SELECT 2 AS flag");
  EXPECT_EQ(said([&] { database.one<Color>("SELECT 'blue' AS color"); }),
            "the column \"color\" must be one of [red, green], in: SELECT 'blue' AS color");
  EXPECT_EQ(said([&] { database.one<std::vector<int>>("SELECT '[1' AS list"); }),
            "the column \"list\" isn't JSON, in: SELECT '[1' AS list");
  EXPECT_EQ(said([&] { database.one<Blob>("SELECT 'x' AS b"); }), "the column \"b\" isn't a BLOB, in: SELECT 'x' AS b");
}

TEST(QueryMethods, name_the_differences_between_a_struct_and_the_columns) {
  Database database = memory(things);
  database.run(insert, cup());
  EXPECT_EQ(said([&] { database.find<Thing>("SELECT code, color FROM things"); }),
            "the field \"size\" of Thing has no column, in: SELECT code, color FROM things");
  EXPECT_EQ(said([&] { database.find<Thing>("SELECT code AS kode FROM things"); }),
            "the column \"kode\" is not a field of Thing, in: SELECT code AS kode FROM things");
  EXPECT_EQ(said([&] { database.run("DELETE FROM things WHERE code = :kode", cup()); }),
            "the parameter :kode is not a field of Thing, in: DELETE FROM things WHERE code = :kode");
}

TEST(QueryMethods, reject_invalid_statements) {
  Database database = memory();
  EXPECT_EQ(said([&] { database.run("SELEC 1"); }), "SQLite: near \"SELEC\": syntax error, in: SELEC 1");
  EXPECT_EQ(said([&] { database.run("SELECT ?, ?", 1); }), "the statement has 2 parameters, and 1 value was given, in: SELECT ?, ?");
  EXPECT_EQ(said([&] { database.run("SELECT 1; SELECT 2"); }), "one statement at a time; script() takes several: SELECT 1; SELECT 2");
  EXPECT_EQ(said([&] { database.run(""); }), "there is no statement in: ");
  EXPECT_EQ((said([&] { database.one<std::tuple<int, int>>("SELECT 1"); })),
            "the statement returns 1 columns, but is read as 2, in: SELECT 1");
  EXPECT_EQ(said([&] { database.one<int>("SELECT 1 WHERE 0"); }), "there is no row for: SELECT 1 WHERE 0");
}

TEST(QueryMethods, continue_after_a_failure) {
  Database database = memory("CREATE TABLE a (n INTEGER NOT NULL) STRICT");
  const std::string_view sql = "INSERT INTO a VALUES (?)";
  EXPECT_FALSE(database.try_run(sql, nullptr));
  EXPECT_TRUE(database.try_run(sql, 1));
}

TEST(QueryMethods, keep_a_bounded_number_of_prepared_statements) {
  Database database = memory();
  for (int i = 0; i < 600; ++i) EXPECT_EQ(database.one<int>("SELECT " + std::to_string(i)), i);
}

TEST(QueryMethods, reject_numbers_beyond_64_bits) {
  Database database = memory();
  EXPECT_THROW(database.one<int>("SELECT ?", std::numeric_limits<std::uint64_t>::max()), std::out_of_range);
}

}  // namespace
}  // namespace martlet::sqlite
