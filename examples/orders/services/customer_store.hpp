#pragma once
#include <optional>
#include <string>

#include "../model/customer.hpp"
#include "domain_error.hpp"

namespace orders {

/// Stores customers. Thread-safe; may block.
class CustomerStore {
 public:
  virtual ~CustomerStore() = default;

  /// Lists customers in the order of creation; with `email`, only those with this address, ignoring case.
  virtual CustomerPage list(const std::optional<std::string>& email, Page page) const = 0;
  /// Fails with not_found.
  virtual Outcome<Customer> find(const std::string& id) const = 0;
  /// Fails with conflict if another customer has this e-mail address.
  virtual Outcome<Customer> create(const NewCustomer& customer) = 0;
};

}  // namespace orders
