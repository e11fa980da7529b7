#pragma once
#include <martlet/base/result.hpp>
#include <martlet/sqlite/database.hpp>

namespace martlet::sqlite {

/// Applies the migrations that haven't been applied to the database yet. Fails as Database::open() does; throws SqlError for errors that
/// a migration didn't cause.
Result<void> migrate(Connection& connection, const DatabaseOptions& options);

}  // namespace martlet::sqlite
