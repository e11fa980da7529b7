#pragma once
#include <cstddef>
#include <cstdint>
#include <string>

#include <martlet/schema/type.hpp>

namespace orders {

/// Lambda's limit is 6 MB in each direction per invocation, and binary bodies are sent in base64, which is a third longer.
inline constexpr std::size_t attachment_bytes_max = 4 * 1024 * 1024;

/// The one file that can be attached to an order.
struct Attachment {
  std::string media_type;
  std::string bytes;
  std::int64_t version = 1;  ///< incremented whenever it is replaced
};

/// An attachment without its bytes.
struct AttachmentReceipt {
  std::string media_type;
  std::int64_t size = 0;  ///< in bytes
  std::int64_t version = 1;
};

martlet::Schema describe(martlet::Type<AttachmentReceipt>);

}  // namespace orders
