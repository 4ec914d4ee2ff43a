/** Attributes of everything that can be tapped: its role for screen readers and its pressed look. */
export function pressable(label?: string, disabled = false) {
  return {
    role: 'button',
    'aria-role': 'button',
    'aria-label': label,
    'aria-disabled': disabled,
    hoverClass: disabled ? 'none' : 'pressed',
    hoverStayTime: 140,
  };
}
