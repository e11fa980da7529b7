#pragma once
#include <string>

#include <martlet/base/result.hpp>
#include <martlet/sqlite/database.hpp>

namespace orders {

/// Opens the service's database, with its current tables. Fails as sqlite::Database::open() does.
martlet::Result<martlet::sqlite::Database> open_database(const std::string& file);

}  // namespace orders
