#pragma once
#include <string_view>

namespace martlet::lambda {

/// What a header is to a request that is made from an event, by its name: invalid, ordinary, or one that is treated specially.
enum class HeaderKind : unsigned char { ordinary, not_a_token, transfer_encoding, accept_encoding, cookie, content_length, host };

HeaderKind header_kind_of(std::string_view name);

}  // namespace martlet::lambda
