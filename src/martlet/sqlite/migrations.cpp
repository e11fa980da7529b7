#include "migrations.hpp"

namespace martlet::sqlite {
namespace {

Error from_a_newer_program(const DatabaseOptions& options, std::int64_t had) {
  return {Code::unsupported,
          "the database " + options.file + " has version " + std::to_string(had) + ", but this program supports only versions up to " +
              std::to_string(options.migrations.size()),
          {},
          "start the version of the program that wrote the database, or a newer one"};
}

Error migration_failed(const DatabaseOptions& options, std::size_t index, const std::string& why) {
  return {Code::malformed, "migration " + std::to_string(index + 1) + " of the database " + options.file + " failed: " + why, {}, {}};
}

// The transaction of the migrations, rolled back unless it is committed. Foreign keys can only be turned off before a transaction.
class MigrationTransaction {
 public:
  MigrationTransaction(Connection& connection, bool is_first) : connection_(connection) {
    if (is_first) connection_.script("PRAGMA synchronous = OFF");  // an empty file: see Connection
    connection_.script("PRAGMA foreign_keys = OFF; BEGIN IMMEDIATE");
  }
  MigrationTransaction(const MigrationTransaction&) = delete;
  MigrationTransaction& operator=(const MigrationTransaction&) = delete;
  ~MigrationTransaction() {
    try {
      if (connection_.is_in_transaction()) connection_.script("ROLLBACK");
      connection_.script("PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL");
    } catch (const SqlError&) {
      // Nothing was committed; the next statement will fail in the same way, and report the error.
    }
  }

 private:
  Connection& connection_;
};

std::int64_t version_of(Connection& connection) { return connection.one<std::int64_t>("PRAGMA user_version"); }

}  // namespace

Result<void> migrate(Connection& connection, const DatabaseOptions& options) {
  const auto known = static_cast<std::int64_t>(options.migrations.size());
  if (known == 0) return {};
  std::int64_t had = version_of(connection);
  if (had == known) return {};
  const MigrationTransaction transaction(connection, had == 0);
  had = version_of(connection);  // another program may have been first
  if (had > known) return std::unexpected(from_a_newer_program(options, had));
  for (auto i = static_cast<std::size_t>(had); i < options.migrations.size(); ++i) {
    try {
      connection.script(options.migrations[i]);
    } catch (const Busy&) {
      throw;
    } catch (const SqlError& error) {
      return std::unexpected(migration_failed(options, i, error.what()));
    }
  }
  const auto dangling =
      connection.find<std::string>("SELECT \"table\" || ' refers to a missing row of ' || parent FROM pragma_foreign_key_check");
  if (dangling) return std::unexpected(migration_failed(options, options.migrations.size() - 1, *dangling));
  connection.script("PRAGMA user_version = " + std::to_string(known) + "; COMMIT");
  return {};
}

}  // namespace martlet::sqlite
