#pragma once
#include <string>

#include "../model/attachment.hpp"
#include "domain_error.hpp"

namespace orders {

/// The result of adding an attachment to an order.
struct Attached {
  AttachmentReceipt receipt;
  bool is_new = true;  ///< false: it replaced another one
};

/// Stores one attachment per order. Thread-safe; may block. Fails with not_found if the order doesn't exist.
class AttachmentStore {
 public:
  virtual ~AttachmentStore() = default;

  virtual Outcome<Attached> put(const std::string& order, const std::string& media_type, const std::string& bytes) = 0;
  /// Also fails with not_found if the order has none.
  virtual Outcome<Attachment> find(const std::string& order) const = 0;
};

}  // namespace orders
