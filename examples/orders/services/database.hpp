#pragma once
#include <string>

#include <martlet/base/result.hpp>
#include <martlet/sqlite/database.hpp>

namespace orders {

/// The service's database, with its tables as they are now. Fails as sqlite::Database::open() does.
martlet::Result<martlet::sqlite::Database> open_database(const std::string& file);

}  // namespace orders
