#pragma once
#include <cstddef>
#include <cstdint>
#include <string>

#include <martlet/schema/type.hpp>

namespace orders {

/// Lambda takes and gives 6 MB an invocation, and binary bodies travel there as base64, a third longer.
inline constexpr std::size_t attachment_bytes_max = 4 * 1024 * 1024;

/// The one file that an order may carry.
struct Attachment {
  std::string media_type;
  std::string bytes;
  std::int64_t version = 1;  ///< grows whenever it is replaced
};

/// An attachment, less its bytes.
struct AttachmentReceipt {
  std::string media_type;
  std::int64_t size = 0;  ///< in bytes
  std::int64_t version = 1;
};

martlet::Schema describe(martlet::Type<AttachmentReceipt>);

}  // namespace orders
