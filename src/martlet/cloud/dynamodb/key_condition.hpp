#pragma once
#include <map>
#include <string>

#include "condition.hpp"
#include "item_store.hpp"

namespace martlet::cloud::dynamodb {

/// A condition on one attribute of a key.
struct KeyTest {
  std::string comparator{};  ///< "=", "<", "BETWEEN", "begins_with"
  std::vector<AttributeValue> values{};
};

/// Returns the test of each attribute in a KeyConditionExpression. Fails with ValidationException if it isn't a key condition.
ServiceResult<std::map<std::string, KeyTest>> read_key_condition(const Condition& condition);

/// Returns the range of keys that pass the tests, in a table or index with this key schema. Fails with ValidationException if the tests
/// don't fit the schema.
ServiceResult<KeyRange> range_of(const KeySchema& schema, const std::map<std::string, KeyTest>& tests);

}  // namespace martlet::cloud::dynamodb
