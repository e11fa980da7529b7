#pragma once
#include <utility>

#include <martlet/aws/client/call_failed.hpp>
#include <martlet/aws/dynamodb/dynamodb_table.hpp>

namespace orders {

namespace aws = martlet::aws;

/// Blocks until the call has finished, and returns its value; throws if it failed.
template <class T>
T wait_for_value(martlet::Task<aws::Outcome<T>> task) {
  return aws::value_or_throw(aws::wait_for(std::move(task)));
}

}  // namespace orders
