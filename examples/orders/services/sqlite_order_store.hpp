#pragma once
#include <martlet/config/remote.hpp>
#include <martlet/sqlite/database.hpp>

#include "../limits.hpp"
#include "order_store.hpp"

namespace orders {

class SqliteOrderStore final : public OrderStore {
 public:
  SqliteOrderStore(martlet::sqlite::Database& database, const martlet::Remote<Limits>& limits) : database_(database), limits_(limits) {}

  OrderPage list(const OrderQuery& filter, Page page) const override;
  std::vector<Order> orders_after(const std::string& id, std::int64_t limit) const override;
  Outcome<Order> find(const std::string& id) const override;

  Outcome<Placed> create(const NewOrder& order, const std::optional<IdempotencyKey>& key) override;
  Outcome<ImportReport> import(const std::vector<NewOrder>& orders) override;

  Outcome<Order> change(const std::string& id, const OrderChange& change, ExpectedVersion expected) override;
  Outcome<void> remove(const std::string& id, ExpectedVersion expected) override;
  Outcome<Order> add_item(const std::string& id, const Item& item, ExpectedVersion expected) override;
  Outcome<Order> remove_item(const std::string& id, const std::string& sku, ExpectedVersion expected) override;

 private:
  martlet::sqlite::Database& database_;
  const martlet::Remote<Limits>& limits_;
};

}  // namespace orders
