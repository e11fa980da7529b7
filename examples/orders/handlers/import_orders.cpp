#include "import_orders.hpp"

#include "granted.hpp"

namespace orders {

ImportReport ImportOrders::operator()(martlet::Body<std::vector<NewOrder>> orders) const { return granted(orders_.import(*orders)); }

}  // namespace orders
