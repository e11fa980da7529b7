#pragma once
#include <string_view>

namespace martlet::cloud::dynamodb {

/// Is this a word, in upper or lower case, that can't be an attribute's name in an expression? Contract: Developer Guide, "Reserved words".
bool is_reserved_word(std::string_view word);

}  // namespace martlet::cloud::dynamodb
