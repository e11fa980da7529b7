#include <martlet/aws/dynamodb/transaction.hpp>

#include <martlet/aws/dynamodb/dynamodb_table.hpp>

namespace martlet::aws {

Transaction& Transaction::put(const DynamoDbTable& table, Item item, const Condition& condition) {
  TransactPut& put = add().put.emplace();
  put.table_name = table.name();
  put.item = std::move(item);
  set_condition(put, condition);
  return *this;
}

Transaction& Transaction::update(const DynamoDbTable& table, Item key, const Update& update, const Condition& condition) {
  TransactUpdate& action = add().update.emplace();
  action.table_name = table.name();
  action.key = std::move(key);
  Expressions expressions;
  expressions.update = update;
  expressions.condition = condition;
  set_expressions(action, expressions);
  return *this;
}

Transaction& Transaction::remove(const DynamoDbTable& table, Item key, const Condition& condition) {
  TransactDelete& action = add().delete_.emplace();
  action.table_name = table.name();
  action.key = std::move(key);
  set_condition(action, condition);
  return *this;
}

Transaction& Transaction::check(const DynamoDbTable& table, Item key, const Condition& condition) {
  ConditionCheck& action = add().condition_check.emplace();
  action.table_name = table.name();
  action.key = std::move(key);
  set_condition(action, condition);
  return *this;
}

Transaction& Transaction::token(std::string token) {
  request_.client_request_token = std::move(token);
  return *this;
}

}  // namespace martlet::aws
