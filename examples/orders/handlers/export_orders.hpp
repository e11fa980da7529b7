#pragma once
#include <martlet/async/task.hpp>
#include <martlet/server/parameters.hpp>
#include <martlet/server/reply.hpp>

#include "../model/preferences.hpp"
#include "../services/order_store.hpp"

namespace orders {

/// Streams all orders as CSV: a million of them need no more memory than two hundred.
class ExportOrders {
 public:
  explicit ExportOrders(const OrderStore& orders) : orders_(orders) {}
  martlet::Task<martlet::Response> operator()(martlet::Cookies<Preferences> preferences) const;

 private:
  const OrderStore& orders_;
};

}  // namespace orders
