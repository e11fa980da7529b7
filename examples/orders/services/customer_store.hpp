#pragma once
#include <optional>
#include <string>

#include "../model/customer.hpp"
#include "refusal.hpp"

namespace orders {

/// Keeps customers. Thread-safe; may block.
class CustomerStore {
 public:
  virtual ~CustomerStore() = default;

  /// In the order of their creation; with `email` those who have it, in any case.
  virtual CustomerPage list(const std::optional<std::string>& email, Page page) const = 0;
  /// Fails with unknown.
  virtual Outcome<Customer> find(const std::string& id) const = 0;
  /// Fails with conflict where somebody has this e-mail address.
  virtual Outcome<Customer> create(const NewCustomer& customer) = 0;
};

}  // namespace orders
