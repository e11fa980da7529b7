#pragma once
#include <string_view>

namespace martlet::lambda {

/// How a header of an event is treated when the request is made: by its name, it is invalid, ordinary or special.
enum class HeaderKind : unsigned char { ordinary, not_a_token, transfer_encoding, accept_encoding, cookie, content_length, host };

HeaderKind header_kind_of(std::string_view name);

}  // namespace martlet::lambda
