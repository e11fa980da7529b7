#include "export_orders.hpp"

#include "../services/order_csv.hpp"

namespace orders {

martlet::Task<martlet::Response> ExportOrders::operator()(martlet::Cookies<Preferences> preferences) const {
  const char separator = preferences->csv_separator == CsvSeparator::semicolon ? ';' : ',';
  martlet::Response response(order_csv(orders_, separator));
  response.type("text/csv");
  response.header("content-disposition", "attachment; filename=\"orders.csv\"");
  co_return response;
}

}  // namespace orders
