#pragma once
#include <martlet/base/result.hpp>
#include <martlet/schema/type.hpp>

namespace martlet::schema {

/// Prepares everything reachable from `schema` that isn't prepared yet, under one lock for all schemas, since they refer to each other.
Result<void> compile(const Schema& schema);

}  // namespace martlet::schema
