// The whole script of the floor page: one listener for all checks, which looks the answers up in the JSON beside it.
// keys: by check, { why, says: one for each input in document order: [what is right, what is said to it] }.
document.addEventListener('click', ({ target }) => {
  const check = target.closest('button')?.closest('fieldset')
  if (!check) return
  const keys = JSON.parse(document.getElementById('keys').textContent)[check.id]
  const say = (text, place) => {
    const line = document.createElement('p')
    line.className = 'said'
    line.textContent = text
    place.after(line)
    return line
  }
  for (const old of check.querySelectorAll('.said')) old.remove()
  const inputs = [...check.querySelectorAll('input')]
  const isChoice = inputs[0].type !== 'text'
  const given = inputs.filter((input) => (isChoice ? input.checked : input.value.trim()))
  if (given.length < (isChoice ? 1 : inputs.length)) return say('Something is missing.', target)
  const isRight = (input, right) => {
    const text = input.value.trim().toLowerCase()
    if (isChoice) return input.checked === right
    return typeof right[0] === 'number' ? text >= right[0] && text <= right[1] : right.includes(text)
  }
  let earned = 0
  inputs.forEach((input, index) => {
    const [right, text] = keys.says[index]
    const good = isRight(input, right)
    if (good) earned++
    if (text && (isChoice ? input.checked : !good)) say(text, input.closest('label, li'))
  })
  const outcome =
    earned === inputs.length
      ? 'Right.'
      : earned && !(inputs[0].type === 'radio')
        ? `Partly right: ${earned} of ${inputs.length}.`
        : 'Not right.'
  const line = say(outcome + ' ' + keys.why, target)
  line.tabIndex = -1
  line.focus({ preventScroll: true })
})
