#pragma once
#include <map>
#include <string>

#include "condition.hpp"
#include "item_store.hpp"

namespace martlet::cloud::dynamodb {

/// A condition of one attribute of a key.
struct KeyTest {
  std::string comparator{};  ///< "=", "<", "BETWEEN", "begins_with"
  std::vector<Attribute> values{};
};

/// What a KeyConditionExpression says of each attribute. Fails with ValidationException where it is none.
Reply<std::map<std::string, KeyTest>> read_key_condition(const Condition& condition);

/// The keys that fulfil the tests, by the key of a table or an index. Fails with ValidationException where they don't fit it.
Reply<KeyRange> range_of(const KeySchema& schema, const std::map<std::string, KeyTest>& tests);

}  // namespace martlet::cloud::dynamodb
