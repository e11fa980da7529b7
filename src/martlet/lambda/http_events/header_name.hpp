#pragma once
#include <string_view>

namespace martlet::lambda {

/// The kind of a header's name: invalid, ordinary, or one of those that requests from events treat specially.
enum class HeaderName : unsigned char { ordinary, not_a_token, transfer_encoding, accept_encoding, cookie, content_length, host };

HeaderName header_name_of(std::string_view name);

}  // namespace martlet::lambda
