#pragma once
#include <string_view>

namespace martlet::lambda {

/// Whether the name of a header can be one, and whether it is one of those that a request from an event treats in its own way.
enum class HeaderName : unsigned char { ordinary, not_a_token, transfer_encoding, accept_encoding, cookie, content_length, host };

HeaderName header_name_of(std::string_view name);

}  // namespace martlet::lambda
