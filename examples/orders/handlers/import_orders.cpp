#include "import_orders.hpp"

namespace orders {

Outcome<ImportReport> ImportOrders::operator()(martlet::Body<std::vector<NewOrder>> orders) const { return orders_.import(*orders); }

}  // namespace orders
