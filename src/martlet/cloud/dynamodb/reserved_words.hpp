#pragma once
#include <string_view>

namespace martlet::cloud::dynamodb {

/// Is this a word that can't be an attribute's name in an expression? Ignores case. Contract: DynamoDB Developer Guide, "Reserved words".
bool is_reserved_word(std::string_view word);

}  // namespace martlet::cloud::dynamodb
