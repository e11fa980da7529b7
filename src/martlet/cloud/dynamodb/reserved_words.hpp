#pragma once
#include <string_view>

namespace martlet::cloud::dynamodb {

/// Returns whether an attribute's name in an expression can't be this word. Ignores case. Contract: DynamoDB Developer Guide, "Reserved
/// words".
bool is_reserved_word(std::string_view word);

}  // namespace martlet::cloud::dynamodb
