#pragma once
#include <string_view>

namespace martlet::cloud::dynamodb {

/// One that an expression can't have as an attribute's name, whatever its case. Contract: DynamoDB Developer Guide, "Reserved words".
bool is_reserved_word(std::string_view word);

}  // namespace martlet::cloud::dynamodb
